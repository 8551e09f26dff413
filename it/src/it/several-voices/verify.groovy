import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 2
assert CheckTotals.of(runs[0]).allPassed(1)

File story = new File(basedir, 'target/storygen/keeper')
['script.txt', 'narration.txt', 'subtitles.srt'].each {
    String content = new File(story, it).text
    assert content.contains('only want') && !content.contains('KEEPER') && !content.contains('[')
}

// Between paragraphs is the pause of the POM, and at the separator twice as much.
List words = new JsonSlurper().parse(new File(story, 'words.json')).words
Closure pauseAfter = { String word ->
    int at = words.findIndexOf { it.word.startsWith(word) }
    words[at + 1].start - words[at].end
}
assert Math.abs(pauseAfter('lighthouse.') - 1.2) < 0.1
assert Math.abs(pauseAfter('here.') - 1.2) < 0.1
assert Math.abs(pauseAfter('night.') - 2.4) < 0.1

assert runs[1].any { it.contains("src/wrong/storygen/keeper.md line 5: voices.The Keeper is 'shimmer', but the embedded voice has only the voices female and male.") }

true
