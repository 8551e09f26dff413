import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()

String bitrate = 'voiceover.mp3 of lighthouse: audio bitrate is 64.2 kbit/s, but expected minimum is 96 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.'
String script = 'script.txt of lighthouse: script length is 239 characters, but expected minimum is 1000 characters. Write more or set <checks><script-length>.'

assert runs.size() == 7
assert CheckTotals.of(runs[0]).are('ERROR', 1, 2, 0, 1)
assert runs[0].count('[WARNING] ' + bitrate) == 1
assert runs[0].count('[ERROR] ' + script) == 2

assert CheckTotals.of(runs[1]).allPassed(1)
// Another limit decodes nothing.
String unchanged = '[INFO] Media that was measured before: 1 story'
assert runs[1].contains(unchanged)

// The metrics are those of the last run, which makes all checks of the files that there are.
List<String> names = new JsonSlurper().parse(new File(basedir, 'target/metrics.json')).checks*.check
String unknown = runs[2].find { it.contains("Unknown check 'audio-bit-rate' in the properties. Did you mean 'audio-bitrate'? There are: ") }
assert (unknown - ~/.*There are: / - ~/\. -> \[Help 1].*/).split(', ').toList().containsAll(names)

assert runs[3].contains('[INFO] 1 story, 1 check: 1 passed, 0 violated, 0 unmeasured (0 warnings)')

assert CheckTotals.of(runs[4]).are('WARNING', 1, 1, 0, 1)

assert runs[5].any { it.endsWith("Unknown artefact 'vidio' in storygen.require. Did you mean 'video'? There are: voiceover, script, subtitles, video, words, thumbnail. -> [Help 1]") }

assert CheckTotals.of(runs[6]).are('ERROR', 1, 2, 0, 1)
assert CheckTotals.of(runs[6]).checks() == CheckTotals.of(runs[0]).checks()
assert runs[6].contains('[ERROR] ' + script)
assert runs[6].contains('[INFO] BUILD SUCCESS')

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert runs[6].contains(unchanged)
assert metrics.cacheHits == 1
assert metrics.stories*.mediaCached == [true]
