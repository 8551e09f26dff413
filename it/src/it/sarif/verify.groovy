import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

String bitrate = 'voiceover.mp3 of low bitrate, 24%: audio bitrate is 24.1 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.'
String video = 'video of no-video is missing: looked in its folder for video.mp4, the only *.{mp4,mov,mkv,webm,m4v,avi,wmv,mpg,mpeg,ts,m2ts,mts,ogv,3gp,flv}. Make it, name it in <artefacts><video> or take it out of <require>.'

List<String> log = new File(basedir, 'build.log').readLines()
assert log.contains('[WARNING] ' + bitrate)
assert log.contains('[ERROR] ' + video)

// One result per problem: the checks that refer to another one of their story have none.
def run = new JsonSlurper().parse(new File(basedir, 'target/storygen-reports/storygen.sarif')).runs[0]
assert run.results*.message*.text == [video, bitrate]
assert run.results*.ruleId == ['video-size', 'audio-bitrate']
assert run.results*.level == ['error', 'warning']
assert run.results*.locations*.first()*.physicalLocation*.artifactLocation == [
    [uri: 'target/storygen/no-video', uriBaseId: '%SRCROOT%'],
    [uri: 'target/storygen/low%20bitrate%2C%2024%25/voiceover.mp3', uriBaseId: '%SRCROOT%'],
]
assert run.tool.driver.rules*.id == ['audio-bitrate', 'video-size', 'video-streams']
assert run.tool.driver.rules[0].help.text == 'Raise <voice><bitrate> or set <checks><audio-bitrate>.'
assert run.tool.driver.rules[0].help.markdown.startsWith('# audio-bitrate\n')
assert run.automationDetails.id == 'storygen/dev.storygen.it:sarif/'
assert run.invocations == [[executionSuccessful: true]]

def issues = new JsonSlurper().parse(new File(basedir, 'target/storygen-reports/gl-code-quality-report.json'))
assert issues*.description == [video, bitrate]
assert issues*.check_name == ['video-size', 'audio-bitrate']
assert issues*.severity == ['critical', 'minor']
assert issues*.location == [
    [path: 'target/storygen/no-video', lines: [begin: 1]],
    [path: 'target/storygen/low bitrate, 24%/voiceover.mp3', lines: [begin: 1]],
]
assert issues*.fingerprint == run.results*.partialFingerprints*.primaryLocationLineHash

// GitHub reads commands at the start of a line, so Maven's prefix must not be there.
assert log.findAll { it.startsWith('::') } == [
    '::error file=target/storygen/no-video,title=video-size of no-video::' + video,
    '::warning file=target/storygen/low bitrate%2C 24%25/voiceover.mp3,title=audio-bitrate of low bitrate%2C 24%25::' + bitrate.replace('%', '%25'),
]
List<String> summary = new File(basedir, 'summary.md').readLines()
assert summary[0] == 'An earlier step.'
assert summary[2] == '### storygen:verify of sarif'
assert summary[4].endsWith(' violated, 1 unmeasured (1 warning)')
assert summary.findAll { it.startsWith('| ') }*.take(28) == [
    '| level | story | check | me', '| error | no-video | video-s', '| warning | low bitrate, 24%']

// The other reports have the same.
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.checks*.message.containsAll([video, bitrate])
def suite = new XmlSlurper().parse(new File(basedir, 'target/storygen-reports/TEST-low bitrate, 24%.xml'))
assert suite.@failures == '0' && suite.testcase[0].'system-out'.text().startsWith('warning: ' + bitrate)
