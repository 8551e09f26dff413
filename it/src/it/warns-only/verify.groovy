import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

List<String> log = new File(basedir, 'build.log').readLines()

assert CheckTotals.of(log).are('WARNING', 1, 1, 0, 1)
assert log.contains('[WARNING] voiceover.mp3 of low-bitrate: audio bitrate is 24.1 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.')
assert log.contains('[INFO] BUILD SUCCESS')

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
def warning = metrics.checks.find { it.check == 'audio-bitrate' }
assert warning.status == 'violated' && warning.severity == 'warning'

def suite = new XmlSlurper().parse(new File(basedir, 'target/storygen-reports/TEST-low-bitrate.xml'))
// A CI server shows a failure in red.
assert suite.@failures == '0' && suite.@errors == '0'
def bitrate = suite.testcase.find { it.@name == 'audio-bitrate' }
assert bitrate.failure.isEmpty() && bitrate.@time != '' && bitrate.'system-out'.text().startsWith(
    'warning: voiceover.mp3 of low-bitrate: audio bitrate is 24.1 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.\n')
