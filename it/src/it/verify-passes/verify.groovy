import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

List<String> log = new File(basedir, 'build.log').readLines()

CheckTotals totals = CheckTotals.of(log)
assert totals.allPassed(3)
assert log.contains('[INFO] Report:  target/storygen-reports/index.html')
assert log.every { !it.contains('WARN') && !it.contains('ERROR') }

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.keySet() as List == ['schemaVersion', 'goals', 'environment', 'stories', 'operations', 'summary', 'checks', 'retries', 'breakers', 'fallbacks',
                                     'budgets', 'used', 'workerCrashes', 'cacheHits']
assert metrics.schemaVersion == 1
assert metrics.checks.size() == totals.checks()
assert metrics.checks.every { it.status == 'passed' && it.measurements && it.limit && it.file && !it.message }
assert metrics.checks*.story.unique() == ['dog', 'lighthouse', 'train']

def duration = metrics.checks.find { it.check == 'audio-duration' }
assert duration.limit == "audio duration minimum 5 s, deviation from the expected duration maximum 5 %"
assert duration.measurements[0] == [name: 'audio duration', value: 14, unit: 's']

assert new File(basedir, 'target/storygen-reports').list().sort() ==
    ['TEST-dog.xml', 'TEST-lighthouse.xml', 'TEST-train.xml', 'index.html', 'storygen.sarif']
def suite = new XmlSlurper().parse(new File(basedir, 'target/storygen-reports/TEST-dog.xml'))
assert suite.@tests == totals.perStory().toString() && suite.@failures == '0' && suite.@errors == '0'
