import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper
import javax.imageio.ImageIO

String log = new File(basedir, 'build.log').text
List<List<String>> runs = log.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 4
assert runs.take(2).every { CheckTotals.of(it).allPassed(2) }
assert runs.take(2).flatten().every { !it.contains('WARN') && !it.contains('ERROR') }
assert runs[0].contains('[INFO] Videos:  target/storygen/*/video*.mp4')

Closure metrics = { String name -> new JsonSlurper().parse(new File(basedir, name)) }
Closure cached = { String name -> metrics(name).operations.findAll { it.story == 'harbour' && it.stage == 'video' }
    .collectEntries { [it.operation, it.metrics.cached == true] } }
assert cached('first.json') == ['rendering': false, 'rendering 640x360': false]
assert cached('second.json') == ['rendering': true, 'rendering 480x480': false]
assert metrics('first.json').operations.findAll { it.story == 'harbour' && it.stage == 'voice' }*.operation.countBy { it }.values().every { it == 1 }

// Each video is judged by its format, with the sound of the one voice.
Map checks = metrics('first.json').checks.findAll { it.story == 'harbour' }.collectEntries { [it.check, it] }
Map sizes = checks['resolution'].measurements.collectEntries { [it.name, it.value as int] }
assert sizes['shorter side'] == 360 && sizes['longer side'] == 640
assert sizes['shorter side (640x360)'] == 360 && sizes['longer side (640x360)'] == 640
assert checks['resolution'].settings*.source.contains('format 640x360')
assert checks['video-audio-match'].measurements*.name.any { it.endsWith('(640x360)') }
assert checks['black-frames'].measurements*.name.any { it.endsWith('(640x360)') }
assert checks['loudness'].measurements*.name.count { it.endsWith('(640x360)') } == 1
assert checks['thumbnail'].status == 'passed'
assert checks['thumbnail'].measurements.findAll { it.name.startsWith('width of the thumbnail') }*.detail == ['360x640 against 360x640', '640x360 against 640x360']

File harbour = new File(basedir, 'target/storygen/harbour')
assert harbour.list().sort() == ['manifest.json', 'narration.txt', 'script.txt', 'subtitles-480x480.ass', 'subtitles.ass', 'subtitles.srt', 'subtitles.vtt',
    'thumbnail-480x480.png', 'thumbnail.png', 'video-480x480.mp4', 'video.mp4', 'voiceover.mp3', 'words.json']
assert new JsonSlurper().parse(new File(harbour, 'manifest.json')).videos == ['video.mp4': '360x640', 'video-480x480.mp4': '480x480']
Closure size = { File png -> ImageIO.read(png).with { [it.width, it.height] } }
assert size(new File(harbour, 'thumbnail.png')) == [360, 640]
assert size(new File(harbour, 'thumbnail-480x480.png')) == [480, 480]
assert new File(harbour, 'subtitles-480x480.ass').text.contains('PlayResX: 480\nPlayResY: 480\n')
assert size(new File(basedir, 'target/storygen/orchard/thumbnail.png')) == [1080, 1080]


// The report links the files that the metrics name.
assert metrics('second.json').stories.find { it.story == 'harbour' }.files['video-480x480'] == 'target/storygen/harbour/video-480x480.mp4'
assert metrics('second.json').stories.find { it.story == 'harbour' }.files['thumbnail-480x480'] == 'target/storygen/harbour/thumbnail-480x480.png'

// Mistakes are found before any work.
assert runs[2].any { it.contains("storygen.formats has 'landscpe', but expected shorts, reels, tiktok, landscape, square, or a size such as 1280x720") }
assert runs[2].any { it.contains("Did you mean 'landscape'?") }
assert runs[3].any { it.contains("storygen.formats is '360x640,640x360' and <video><width> is '720', but expected one of them: a format has a size.") }

true
