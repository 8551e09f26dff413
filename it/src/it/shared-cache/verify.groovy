import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()

assert runs.size() == 2
for (List<String> run in runs) {
    assert run.any { it.contains('Using the MultiThreadedBuilder implementation with a thread count of 2') }
    assert run.count('[INFO] 1 story: 1 made, 0 failed') == 2
    assert CheckTotals.allOf(run)*.allPassed(1) == [true, true]
    assert run.every { !it.contains('cache was damaged') && !it.contains('cache cannot') && !it.contains('cache could not') }
}

// Both modules tell the same story: it is kept once, and both find it.
File cache = new File(basedir, 'target/cache of all')
assert runs[1].any { it ==~ /\[INFO] results of video +1 .*/ }
assert new File(cache, 'results/v1/builds').list().length == 0
assert new File(cache, 'results/v1/temporary').list().length == 0
List<byte[]> videos = ['north', 'south'].collect { new File(basedir, it + '/target/storygen/spare-key/video.mp4').bytes }
assert Arrays.equals(videos[0], videos[1])
for (String module in ['north', 'south']) {
    def metrics = new JsonSlurper().parse(new File(basedir, module + '/target/metrics.json'))
    assert metrics.operations.findAll { it.stage == 'video' }.every { it.metrics.cached }
}
