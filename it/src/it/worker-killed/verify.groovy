import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

List<String> log = new File(basedir, 'build.log').readLines()
File target = new File(basedir, 'stories/target')

String died = '[WARNING] The worker died (signal 9) while at '
assert log.any { it.startsWith(died) && it.contains('lighthouse') && it.endsWith('; each is run again alone.') }
assert log.contains(died + 'lighthouse; it was alone and is given up.')
String failure = '[ERROR] crashing-decoder, script-length, subtitle-coverage, video-duration, video-size, video-streams of lighthouse could not be measured: The worker was killed (signal 9, as when memory runs out) while reading voiceover.mp3 of lighthouse. See ' + new File(target, 'storygen/worker.log') + '.'
assert log.count(failure) == 2
assert log.contains('[ERROR] 3 stories, 27 checks: 21 passed, 0 violated, 6 unmeasured (0 warnings)')
assert log.any { it.endsWith('/MAVEN/MojoExecutionException') }

// The other stories are checked completely.
def metrics = new JsonSlurper().parse(new File(target, 'metrics.json'))
assert metrics.checks.findAll { it.story != 'lighthouse' }.every { it.status == 'passed' }
assert metrics.checks.countBy { it.story } == [dog: 9, lighthouse: 9, train: 9]

def suite = new XmlSlurper().parse(new File(target, 'storygen-reports/TEST-lighthouse.xml'))
assert suite.@tests == '9' && suite.@failures == '0' && suite.@errors == '6'
