import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
String violation = 'voiceover.mp3 of low-bitrate: audio bitrate is 24.1 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.'

assert runs.size() == 4
assert CheckTotals.of(runs[0]).are('WARNING', 1, 1, 0, 1)
assert runs[0].contains('[WARNING] ' + violation)
assert !runs[0].any { it.contains('<knownBroken>') }
assert runs[0].contains('[INFO] BUILD SUCCESS')

assert CheckTotals.of(runs[1]).are('ERROR', 1, 1, 0, 0)
assert runs[1].contains('[ERROR] ' + violation)
assert runs[1].any { it.endsWith('/MAVEN/MojoFailureException') }

assert runs[2].any { it.contains("storygen.knownBroken names 'lighthose', but there is no such story. Did you mean 'lighthouse'? There are: dog, lighthouse, train.") }
assert runs[2].any { it.endsWith('/MAVEN/MojoFailureException') }

assert CheckTotals.of(runs[3]).allPassed(3)
assert runs[3].contains('[WARNING] lighthouse is listed in <knownBroken> but passes: remove it from the list.')
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.checks.findAll { it.check == 'audio-bitrate' && it.severity == 'warning' }*.story.unique() == ['lighthouse']
