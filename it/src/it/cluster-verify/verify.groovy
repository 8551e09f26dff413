import dev.storygen.it.SparkCluster
import groovy.json.JsonSlurper

SparkCluster spark = context.get('cluster')
spark.close()

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
File target = new File(basedir, 'target')
Closure json = { String name -> new JsonSlurper().parse(new File(target, name)) }

// The same words on the console, but for times and for lines of Maven and of the end of a story, which ends when it ends.
Closure said = { List<String> run ->
    run.findAll { it =~ /^\[(INFO|WARNING|ERROR)\] \S/ && !it.contains('Finished at') && !it.contains('Total time') && !it.contains('/target/') && !(it =~ /stories done|running for|Media that was measured before/) }
        .collect { it.replaceAll(/\d+(\.\d+)? (ms|s)\b/, 'TIME').replaceAll(/(local|cluster)(\.json|\/)/, 'NAME$2') }
}
assert runs.size() == 2
assert said(runs[0]).sort() == said(runs[1]).sort()
assert runs.every { run -> run.any { it.contains('of low-bitrate') } && run.any { it.contains('stray.ass of stray') } }
assert runs.every { run -> run.any { it == '[INFO] BUILD FAILURE' } }

// The same outcomes, the one of the baseline, the settings and the brief among them.
Closure outcomes = { metrics -> metrics.checks.collect { it.findAll { key, value -> key != 'durationSeconds' } }.sort { it.story + it.check } }
def local = json('local.json')
def cluster = json('cluster.json')
assert outcomes(cluster) == outcomes(local)
assert cluster.checks*.story.unique().sort() == ['lighthouse', 'low-bitrate', 'no-video', 'stray']
assert cluster.checks.findAll { it.story == 'lighthouse' }.every { it.status == 'passed' }
assert cluster.checks.find { it.story == 'stray' && it.check == 'subtitle-sync' }.severity == 'warning'
assert cluster.checks.find { it.story == 'no-video' && it.check == 'video-size' }.baseline
Closure stories = { metrics -> metrics.stories.collect { [it.story, it.title, it.files] } }
assert stories(cluster).sort() == stories(local).sort()
assert cluster.stories.find { it.story == 'lighthouse' }.title == 'The lighthouse'

// The same reports.
Closure reports = { String folder ->
    new File(target, folder).listFiles().findAll { it.name =~ /\.(xml|sarif|csv)$/ }.collectEntries { file ->
        [file.name, file.text.replaceAll(/ (time|timestamp)="[^"]*"/, '').replaceAll(/"?durationSeconds"?[^\n]*/, '').replace("target/$folder", 'target/NAME')]
    }
}
assert reports('cluster').keySet() == reports('local').keySet()
reports('local').findAll { name, text -> !name.endsWith('.csv') }.each { name, text -> assert reports('cluster')[name] == text : name }

// Tasks on both executors judged them, and nothing was written beside the stories.
Set<String> executors = (new File(target, 'storygen/events.jsonl').text =~ /"worker":"(executor-\d+)\//).collect { it[1] } as Set
assert executors == ['executor-0', 'executor-1'] as Set
assert !new File(target, 'storygen/.storygen').exists()
true
