import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').readLines()
List<String> made = log.findAll { it ==~ /.* is made: .*/ }.collect { it.replaceAll(/[0-9.]+ s of/, 'N s of') }

assert made.toSorted() == [
    '[INFO] lighthouse is made: N s of video (all 5 stages cached).',
    '[INFO] lighthouse is made: N s of video (all 5 stages cached).',
    '[INFO] lighthouse is made: N s of video.',
    '[INFO] lighthouse is made: N s of video.',
    '[INFO] spare-key is made: N s of video (all 5 stages cached).',
    '[INFO] spare-key is made: N s of video (all 5 stages cached).',
    '[INFO] spare-key is made: N s of video (all 5 stages cached).',
    '[INFO] spare-key is made: N s of video.',
]
assert !log.any { it.contains('because') } // only with storygen.explain
assert !log.any { it.contains('WARN') || it.contains('ERROR') }

def metrics = { String name -> new JsonSlurper().parse(new File(basedir, name)) }
int operations = 12
assert metrics('first.json').cacheHits == 0
assert metrics('first.json').operations.size() == operations
assert metrics('first.json').operations.every { it.reasons == ['no earlier run of this story is known'] }

['second.json', 'cleaned.json'].each {
    def again = metrics(it)
    assert again.cacheHits == operations
    assert again.operations.every { it.metrics.cached && !it.reasons && it.success }
    assert again.used == [:] && again.breakers == []
    assert again.summary.byOperation.values().every { it.cached == it.count && it.totalSeconds == 0 }
}

def changed = metrics('changed.json')
assert changed.operations.findAll { it.story == 'spare-key' }.every { it.metrics.cached }
List lighthouse = changed.operations.findAll { it.story == 'lighthouse' }
assert lighthouse.every { !it.metrics.cached }
assert lighthouse.find { it.operation == 'writing' }.reasons == [
    '`script` changed: 14 words, was 14; first difference at word 11: `sailed`, was `rowed`'
]
assert changed.cacheHits == 6

// A cached build has no rates, and no build is faster or slower by the cache.
List<File> history = new File(basedir, 'kept').listFiles().collectMany {
    (new File(it, 'history').listFiles() ?: []) as List
}.toSorted { it.name }
assert history.size() == 4
List builds = history.collect { new JsonSlurper().parse(it) }
assert builds[0].rates.work['video.rendering ffmpeg'] > 0
assert !builds[1].rates && !builds[2].rates
assert builds[1].byOperation['video.rendering'].medianSeconds == null

// The page has the stages in its packed sections, and says of the cache what the metrics say.
String page = new File(basedir, 'target/storygen-reports/index.html').text
assert page.contains('6 operations reused a cached result.')
