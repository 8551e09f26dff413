import dev.storygen.it.SparkCluster
import groovy.json.JsonSlurper

SparkCluster spark = context.get('cluster')
spark.close()
String lost = context.get('lost').getNow('')
List<String> log = new File(basedir, 'build.log').readLines()
File target = new File(basedir, 'target')

// An executor was killed while it made a story; another one made that story and all others.
assert lost
assert log.contains('[INFO] 3 stories: 3 made, 0 failed')
def died = new File(target, 'storygen/events.jsonl').readLines().collect { new JsonSlurper().parseText(it) }.findAll { it.event == 'WorkerDied' }
assert died.size() == 1
assert died[0].cause == "executor $lost on 127.0.0.1 lost" || died[0].cause.startsWith('executor lost: ')
String story = died[0].stories[0]
assert died[0].stories == [story]
assert log.contains("[WARNING] The worker died (${died[0].cause}) with $story in flight; each is run again." as String)

// One result of each story is visible, and it is complete.
['dog', 'sea', 'train'].each { id ->
    List<File> records = []
    new File(target, "storygen/.storygen/results/$id").eachFileRecurse { if (it.name == 'published') records << it }
    assert records.size() == 1
    List<String> record = records[0].readLines()
    assert record.last() == 'end'
    String events = new File(records[0].parentFile, "${record[1]}/.events.jsonl").text
    assert !events.contains("\"worker\":\"executor-$lost/")
    assert new File(target, "storygen/$id/video.mp4").length() > 10_000
}
assert new File(target, 'storygen-reports/index.html').text.contains(died[0].cause)
true
