import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

List<String> log = new File(basedir, 'build.log').readLines()
File target = new File(basedir, 'stories/target')

String died = '[WARNING] The worker died (signal 9) with '
assert log.any { it.startsWith(died) && it.contains('lighthouse') && it.endsWith(' in flight; each is run again.') }
assert log.contains(died + 'lighthouse in flight; it ran alone and is not run again.')
def metrics = new JsonSlurper().parse(new File(target, 'metrics.json'))
// The check that kills the worker, and those after it; whether these two apply is not known then.
List<String> made = metrics.checks.findAll { it.story == 'dog' }*.check
List<String> unmeasured = (made.dropWhile { it != 'audio-crash' } + ['language', 'thumbnail']).sort()
assert unmeasured.size() > 1
String failure = '[ERROR] ' + unmeasured.join(', ') + ' of lighthouse could not be measured: The worker was killed (signal 9, as when memory runs out) while reading voiceover.mp3 of lighthouse. See ' + new File(target, 'storygen/worker.log') + '.'
assert log.count(failure) == 2
CheckTotals totals = CheckTotals.of(log)
assert totals.are('ERROR', 3, 0, unmeasured.size(), 0)
assert log.any { it.endsWith('/MAVEN/MojoExecutionException') }

// The other stories are checked completely.
assert metrics.checks.findAll { it.status == 'unmeasured' }.collect { it.story + ' ' + it.check } == unmeasured.collect { 'lighthouse ' + it }
assert metrics.checks.findAll { it.story != 'lighthouse' }.every { it.status == 'passed' }
assert metrics.checks.countBy { it.story } == [dog: made.size(), lighthouse: made.size() + 2, train: made.size()]

def suite = new XmlSlurper().parse(new File(target, 'storygen-reports/TEST-lighthouse.xml'))
assert suite.@tests == (made.size() + 2).toString() && suite.@failures == '0' && suite.@errors == unmeasured.size().toString()
