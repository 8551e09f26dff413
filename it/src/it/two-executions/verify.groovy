import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 2

// Each execution reports its own stories: the failure of the first is not reported again by the second.
for (List<String> run in runs) {
    assert run.count('[ERROR] 1 story: 0 made, 1 failed') == 1
    assert run.count('[INFO] 1 story: 1 made, 0 failed') == 1
    assert run.count { it.startsWith('[ERROR] spare-key failed at images (openai): ') } == 1
}

assert runs[0].contains('[INFO] BUILD SUCCESS')

// verify checks the stories of both.
assert runs[1].contains('[ERROR] 2 stories, 4 checks: 3 passed, 1 violated, 0 unmeasured (0 warnings)')
assert runs[1].count { it.startsWith('[ERROR] video of spare-key is missing: ') } == 2
assert new XmlSlurper().parse(new File(basedir, 'target/storygen-reports/TEST-lighthouse.xml')).@failures == '0'
assert new XmlSlurper().parse(new File(basedir, 'target/storygen-reports/TEST-spare-key.xml')).@failures == '1'

// The metrics have the stories of both, of this build only.
def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.goals*.goal == ['generate', 'generate', 'verify']
assert metrics.stories*.story == ['lighthouse', 'spare-key']
assert metrics.operations.findAll { it.operation == 'synthesis' }*.story == ['spare-key', 'lighthouse']
assert metrics.summary.failed == 1
