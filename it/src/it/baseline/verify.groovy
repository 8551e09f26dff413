import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

List<String> log = new File(basedir, 'build.log').readLines()
String bitrate = 'voiceover.mp3 of low-bitrate: audio bitrate is 24.1 kbit/s, but expected minimum is 32 kbit/s.'
String fix = ' Raise <voice><bitrate> or set <checks><audio-bitrate>.'
def said = { String text -> log.count { it.contains(text) } > 0 }

// Adoption: one file, and the build is green.
assert said('storygen-baseline.json: 2 accepted violations of 2 stories (2 added, 0 removed). Commit the file.')
assert said('0 violated, 1 unmeasured (0 warnings), 2 accepted by the baseline')
assert said('storygen-baseline.json: 2 accepted violations of 2 stories (0 added, 0 removed). Commit the file.')
def accepted = new JsonSlurper().parse(new File(basedir, 'storygen-baseline.json')).accepted
assert accepted*.story == ['low-bitrate', 'no-video']
assert accepted*.check == ['audio-bitrate', 'video-size']
assert accepted[0].measured*.name == ['audio bitrate']
assert accepted[1].content.video == 'missing'

// What is worse, new or expired fails, and says why.
assert log.contains('[ERROR] ' + bitrate + ' The baseline accepts only audio bitrate 28 kbit/s.' + fix)
assert log.contains('[ERROR] ' + bitrate + fix)
assert log.contains('[ERROR] ' + bitrate + ' The baseline accepted it until 2026-01-31.' + fix)

// Entries under other names hold, and one that nothing needs is obsolete.
assert log.contains('[WARNING] 1 entry of renamed.json is obsolete: audio-bitrate of lighthouse (it passes now). Run storygen:baseline to remove it.')

// The reports of the last run that wrote some, with the renamed stories.
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.baseline == [file: 'renamed.json', entries: 3,
    obsolete: [[story: 'lighthouse', check: 'audio-bitrate', reason: 'it passes now']]]
assert metrics.checks.findAll { it.baseline?.state == 'accepted' }*.check.containsAll(['audio-bitrate', 'video-size'])
assert metrics.checks.find { it.check == 'audio-bitrate' && it.story == 'low-bitrate' }.baseline.entry.story == 'murmur'
def results = new JsonSlurper().parse(new File(basedir, 'target/storygen-reports/storygen.sarif')).runs[0].results
assert results*.level == ['note', 'note']
assert results*.baselineState == ['unchanged', 'unchanged']
assert results*.suppressions*.kind == [['external'], ['external']]
def suite = new XmlSlurper().parse(new File(basedir, 'target/storygen-reports/TEST-no-video.xml'))
assert suite.@failures == '0' && suite.@errors == '0' && suite.@skipped == '2'
return true
