import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper
import javax.imageio.ImageIO

List<String> log = new File(basedir, 'build.log').readLines()
File story = new File(basedir, 'target/storygen/lighthouse')

int made = log.findIndexOf { it ==~ /\[INFO\] lighthouse is made: \d\d\.\d s of video\./ }
assert made > 0
assert log.subList(made + 1, made + 5) == [
    '[INFO] 1 story: 1 made, 0 failed',
    '[INFO] Videos:  target/storygen/*/video.mp4',
    '[INFO] Metrics: target/metrics.json',
    '[INFO] Report:  target/storygen-reports/index.html',
]
CheckTotals totals = CheckTotals.of(log)
assert totals.allPassed(1)
assert totals.line() > made
assert log.subList(totals.line() + 1, totals.line() + 4) == [
    '[INFO] Stories: target/storygen',
    '[INFO] Metrics: target/metrics.json',
    '[INFO] Report:  target/storygen-reports/index.html',
]
assert log.every { !it.contains('WARN') && !it.contains('ERROR') }

assert story.list().sort() == ['manifest.json', 'narration.txt', 'script.txt', 'subtitles.ass', 'subtitles.srt', 'subtitles.vtt', 'thumbnail.png', 'video.mp4',
    'voiceover.mp3', 'words.json']
assert new File(story, 'script.txt').text.startsWith('The lamp went out in the third winter, and nobody rowed over')
assert new File(story, 'subtitles.srt').text.startsWith('1\n00:00:00,')
assert new File(story, 'subtitles.vtt').text.startsWith('WEBVTT\n')

def words = new JsonSlurper().parse(new File(story, 'words.json'))
assert words.words*.word.take(5) == ['The', 'lamp', 'went', 'out', 'in']
assert words.words.every { it.measured && it.start < it.end }
assert words.alignmentAccuracy == 1

def thumbnail = ImageIO.read(new File(story, 'thumbnail.png'))
assert thumbnail.width == 360 && thumbnail.height == 640

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
assert metrics.operations*.stage.unique() == ['script', 'revise', 'voice', 'subtitles', 'video']
assert metrics.operations.every { it.story == 'lighthouse' && it.success && it.attempts == 1 && !it.error }
assert metrics.summary.totalOperations == metrics.operations.size()
assert metrics.summary.successRate == 100
assert metrics.summary.byOperation.keySet().containsAll(['script.writing', 'revise.revision', 'voice.synthesis'])

// verify checked the files of generate.
Map checks = metrics.checks.collectEntries { [it.check, it] }
assert checks.every { name, check -> check.status == 'passed' }
assert checks['video-streams'].file == 'target/storygen/lighthouse/video.mp4'
Map streams = checks['video-streams'].measurements.collectEntries { [it.name, it] }
assert streams['video stream count'].detail == 'h264, 360x640, 24 frames/s'
assert streams['audio stream count'].detail.startsWith('aac, ')
BigDecimal voice = checks['audio-duration'].measurements[0].value
assert voice > 12 && voice < 40
assert (checks['video-duration'].measurements[0].value - voice).abs() < 0.5
