import groovy.json.JsonSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
String violation = 'voiceover.mp3 of low-bitrate: audio bitrate is 24.3 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.'

assert runs.size() == 4
assert runs[0].contains('[WARNING] 1 story, 8 checks: 7 passed, 1 violated, 0 unmeasured (1 warning)')
assert runs[0].contains('[WARNING] ' + violation)
assert !runs[0].any { it.contains('<knownBroken>') }
assert runs[0].contains('[INFO] BUILD SUCCESS')

assert runs[1].contains('[ERROR] 1 story, 8 checks: 7 passed, 1 violated, 0 unmeasured (0 warnings)')
assert runs[1].contains('[ERROR] ' + violation)
assert runs[1].any { it.endsWith('/MAVEN/MojoFailureException') }

assert runs[2].any { it.contains("storygen.knownBroken names 'lighthose', but there is no such story. Did you mean 'lighthouse'? There are: dog, lighthouse, train.") }
assert runs[2].any { it.endsWith('/MAVEN/MojoFailureException') }

assert runs[3].contains('[INFO] 3 stories, 24 checks: 24 passed, 0 violated, 0 unmeasured (0 warnings)')
assert runs[3].contains('[WARNING] lighthouse is listed in <knownBroken> but passes: remove it from the list.')
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.checks.findAll { it.severity == 'warning' }*.story.unique() == ['lighthouse']
