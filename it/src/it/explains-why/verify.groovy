import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').readLines()
List<List<String>> builds = []
log.each {
    if (it.contains('storygen-maven-plugin') && it.contains(':generate')) {
        builds << []
    }
    if (it.contains(': made, because ') || it.contains(' is made: ')) {
        builds.last() << it.replaceAll(/[0-9.]+ s of/, 'N s of')
    }
}
assert builds.size() == 5

assert builds[0] == [
    '[INFO] spare-key is made: N s of video.',
    *['script', 'revise', 'voice', 'subtitles', 'video'].collect {
        "[INFO] spare-key: $it: made, because no earlier run of this story is known." as String
    },
]
// The stub speaks with every voice alike: what follows from the voice stays the same.
assert builds[1] == [
    '[INFO] spare-key is made: N s of video (voice made, 4 stages cached).',
    '[INFO] spare-key: voice: made, because `<providers><voice><voice>` was `nova` and is `onyx`.',
]
assert builds[2] == [
    '[INFO] spare-key is made: N s of video (video made, 4 stages cached).',
    '[INFO] spare-key: video: made, because `colours by tone, theme, emotionalCore and outcome` was `fierce` and is `tender`; `title` was `The Spare Key` and is `The Spare Key Under the Fern`.',
]
assert builds[3][0..1] == [
    '[INFO] spare-key is made: N s of video (subtitles and video made, 3 stages cached).',
    '[INFO] spare-key: subtitles: made, because `<captions><maxWords>` was `5` and is `1`.',
]
assert builds[3][2].startsWith('[INFO] spare-key: video: made, because `captions` changed: ')
assert builds[4] == [
    '[INFO] spare-key is made: N s of video (voice made, 4 stages cached).',
    '[INFO] spare-key: voice: made, because storygen.force names the stage.',
]

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.operations.findAll { it.stage == 'voice' && it.reasons }*.reasons.flatten().unique() == [
    'storygen.force names the stage'
]

// The key is nowhere in what is kept.
new File(basedir, 'kept').eachFileRecurse(groovy.io.FileType.FILES) {
    assert !new String(it.bytes, 'ISO-8859-1').contains('sk-it-7d0b3c')
}
