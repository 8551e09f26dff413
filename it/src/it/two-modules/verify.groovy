import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').readLines()

assert log.any { it.contains('Using the MultiThreadedBuilder implementation with a thread count of 2') }
assert log.count('[INFO] 1 story: 1 made, 0 failed') == 2
assert CheckTotals.allOf(log)*.allPassed(1) == [true, true]

for (String place in ['north/lighthouse', 'south/spare-key']) {
    String story = new File(place).name
    File target = new File(basedir, new File(place).parent + '/target')
    assert new File(target, 'storygen/' + story + '/video.mp4').isFile()
    def metrics = new JsonSlurper().parse(new File(target, 'metrics.json'))
    assert metrics.checks*.story.unique() == [story]
    assert metrics.operations*.story.unique() == [story]
}
