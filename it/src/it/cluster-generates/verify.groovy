import dev.storygen.it.SparkCluster
import groovy.json.JsonSlurper

SparkCluster spark = context.get('cluster')
spark.close()
List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
File target = new File(basedir, 'target')
Closure json = { String file -> new JsonSlurper().parse(new File(target, file)) }

assert runs.size() == 3
runs.each { run ->
    assert run.contains('[INFO] 3 stories: 3 made, 0 failed')
    assert run.every { !it.contains('WARN') && !it.contains('ERROR') }
    // One line a story, live: by the events that executors sent.
    assert ['dog', 'sea', 'train'].every { story -> run.any { it.startsWith("[INFO] $story ") } }
}

// The same files, byte by byte.
['dog', 'sea', 'train'].each { story ->
    File local = new File(target, "local/$story")
    File cluster = new File(target, "storygen/$story")
    assert local.list().sort() == cluster.list().sort()
    assert local.list().contains('video.mp4')
    local.eachFile { assert it.bytes == new File(cluster, it.name).bytes : "$story/${it.name} differs" }
}

// The same metrics, but for times.
Closure operations = { metrics ->
    metrics.operations.collect { [it.story, it.stage, it.operation, it.provider, it.success, it.attempts, it.metrics.findAll { name, value ->
        !name.endsWith('Seconds') && name != 'cached' }.toString()] }.sort { it.toString() }
}
assert operations(json('cluster.json')) == operations(json('local.json'))
assert json('cluster.json').operations.every { !it.metrics.cached }
assert json('cluster.json').stories*.files*.video == ['dog', 'sea', 'train'].collect { "target/storygen/$it/video.mp4" as String }

// One result of each story is published, by attempts on both executors, and none was made again.
List<File> records = []
new File(target, 'storygen/.storygen/results').eachFileRecurse { if (it.name == 'published') records << it }
assert records.size() == 3
Set<String> executors = records.collect { record ->
    String attempt = record.readLines()[1]
    assert record.parentFile.list().sort() == [attempt, 'published'].sort()
    (new File(record.parentFile, "$attempt/.events.jsonl").text =~ /"worker":"(executor-\d+)\/attempt-\d+"/)[0][1]
}
assert executors == ['executor-0', 'executor-1'] as Set
assert json('metrics.json').operations.size() == json('local.json').operations.size()
assert json('metrics.json').operations.every { it.metrics.cached }
// Nor was Spark started for that.
assert new File(target, 'event-log').list().size() == 1

// No key and no secret in what Spark and its executors write, except for the cluster's own file of settings.
List<File> ofSpark = []
[new File(target, 'storygen'), new File(target, 'event-log'), spark.folder()].each { it.eachFileRecurse(groovy.io.FileType.FILES) { file -> ofSpark << file } }
assert ofSpark.any { it.parentFile.parentFile.name == 'event-log' || it.parentFile.name == 'event-log' }
assert ofSpark.count { it.name == 'stderr' } >= 2
ofSpark.findAll { !it.name.endsWith('.jar') && it.name != 'cluster.conf' && it.length() < 10_000_000 }.each { file ->
    String text = file.getText('ISO-8859-1')
    ['sk-it-51c0ffee77', 'se-it-93b1d07c'].each { assert !text.contains(it) : file }
}
true
