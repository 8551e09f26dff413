import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 3
assert CheckTotals.of(runs[0]).allPassed(1)

File story = new File(basedir, 'target/storygen/leuchtturm')
assert story.list().contains('video.mp4')

// Who speaks is neither said nor shown.
String text = new File(story, 'narration.txt').text
assert text.contains('Die Lampe war')
['script.txt', 'narration.txt', 'subtitles.srt'].each {
    String content = new File(story, it).getText('UTF-8')
    assert !content.contains('[') && !content.contains('ANNA') && !content.contains('Erzähl')
}

def words = new JsonSlurper().parse(new File(story, 'words.json'))
assert words.speed == 1.25
// The pauses between paragraphs last as long as the POM says, at any speed.
int dunkel = words.words.findIndexOf { it.word == 'dunkel.' }
int da = words.words.findIndexOf { it.word.contains('da?') }
[dunkel, da].each { assert Math.abs(words.words[it + 1].start - words.words[it].end - 1.2) < 0.15 }

// The second run has the voice of the artefact.
assert runs[1].any { it.contains('BUILD SUCCESS') }
assert runs[2].any { it.contains("<providers><voice><model> is 'voices/missing.onnx', but expected the .onnx file of a Piper voice") }

true
