import dev.storygen.it.CheckTotals
import dev.storygen.it.StubServices
import groovy.json.JsonSlurper
import javax.imageio.ImageIO

def services = context.get('services')
List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
List<String> stories = ['arabic', 'emoji', 'greek', 'hebrew', 'hindi', 'japanese', 'russian', 'thai']

assert runs.size() == 2
assert runs[0].contains('[INFO] 8 stories: 8 made, 0 failed')

// Captions and words agree with the script.
assert CheckTotals.of(runs[0]).allPassed(8)

// Each title is drawn: the thumbnail has its white letters.
stories.each { story ->
    def picture = ImageIO.read(new File(basedir, "target/storygen/$story/thumbnail.png"))
    int white = 0
    for (int y = 60; y < 200; y++) {
        for (int x = 0; x < picture.width; x++) {
            white += (picture.getRGB(x, y) & 0xffffff) >= 0xf0f0f0 ? 1 : 0
        }
    }
    assert white > 150: story
}

// Files have the letters in the order in which they are read.
assert new File(basedir, 'target/storygen/arabic/subtitles.srt').getText('UTF-8').contains('كان جدي')
assert new File(basedir, 'target/storygen/hebrew/subtitles.ass').getText('UTF-8').contains('סבי')

// Emoji are shown and not spoken.
assert new File(basedir, 'target/storygen/emoji/subtitles.srt').getText('UTF-8').contains('❤️')
assert !new File(basedir, 'target/storygen/emoji/narration.txt').getText('UTF-8').contains('❤')

// Words of scripts without spaces have times of their own.
def words = { story -> new JsonSlurper().parse(new File(basedir, "target/storygen/$story/words.json")).words }
assert words('thai')*.word.containsAll(['ประภาคาร', 'หลับ'])
assert words('japanese')*.word.contains('灯台を')
['thai', 'japanese'].each { story -> assert words(story)*.start == words(story)*.start.toSorted().toUnique() }

// Told before any work, with the fix.
assert runs[1].any { it.contains('unknown/lamp.md line 2: title has 𗀀 (U+17000), which no font of the video has.') }
assert !new File(basedir, 'target/storygen/lamp').exists()
services.close()
true
