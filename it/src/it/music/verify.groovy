import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').readLines()
List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 2
assert runs.every { CheckTotals.of(it).allPassed(2) }
assert log.every { !it.contains('WARN') && !it.contains('ERROR') }

Closure metrics = { String name -> new JsonSlurper().parse(new File(basedir, name)) }
Closure mixing = { String name -> metrics(name).operations.findAll { it.stage == 'video' && it.operation == 'mixing' } }
Closure rendering = { String name -> metrics(name).operations.findAll { it.operation == 'rendering' } }

assert mixing('first.json')*.story.sort() == ['harbour', 'orchard']
mixing('first.json').each {
    assert it.metrics.voiceOverMusicLu >= 15
    assert Math.abs(it.metrics.loudnessLufs + 14) < 0.5
    assert it.metrics.truePeakDbtp <= -1
}

assert mixing('second.json').every { it.metrics.cached }
assert rendering('second.json').every { !it.metrics.cached }

// The voiceover is the voice alone, and nothing of the mix lies beside it.
assert new File(basedir, 'target/storygen/harbour').list().sort() == ['manifest.json', 'narration.txt', 'script.txt', 'subtitles.ass', 'subtitles.srt',
    'subtitles.vtt', 'thumbnail.png', 'video.mp4', 'voiceover.mp3', 'words.json']

true
