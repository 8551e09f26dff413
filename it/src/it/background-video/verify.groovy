import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper
import org.bytedeco.javacv.FFmpegFrameGrabber
import org.bytedeco.javacv.Java2DFrameConverter

List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 4
assert runs.take(2).every { CheckTotals.of(it).allPassed(1) }
assert runs.take(2).flatten().every { !it.contains('WARN') && !it.contains('ERROR') }

Closure rendering = { String name -> new JsonSlurper().parse(new File(basedir, name)).operations.findAll { it.stage == 'video' } }
Closure others = { String name -> new JsonSlurper().parse(new File(basedir, name)).operations.findAll { it.stage == 'voice' } }
assert rendering('second.json').every { !it.metrics.cached }
assert others('second.json').every { it.metrics.cached }

// The greys of the other clip are at the sides of the pictures, where there is no text, and words are bright above them.
FFmpegFrameGrabber video = new FFmpegFrameGrabber(new File(basedir, 'target/storygen/tide/video.mp4'))
video.start()
Java2DFrameConverter converter = new Java2DFrameConverter()
Set<Integer> seen = []
int white = 0
int frames = 0
for (def frame = video.grabImage(); frame != null; frame = video.grabImage()) {
    def image = converter.getBufferedImage(frame)
    Closure grey = { int x, int y -> image.getRGB(x, y) >> 8 & 0xff }
    int side = grey(2, image.height - 10)
    seen << side.intdiv(10)
    assert side > 125 : "frame $frames shows the clip, but its grey is $side"
    boolean word = (0..<image.width).any { x -> (320..<448).any { y -> grey(x, y) > 235 } }
    white += word ? 1 : 0
    frames++
}
video.stop()
assert frames > 50
assert seen.size() >= 2 : "the stripes move: $seen"
assert white > frames / 2 : "captions are seen in $white of $frames frames"

assert runs[2].any { it.contains("storygen.transition is 'fade', but expected one of 'any', 'cut', 'crossfade', 'dip', 'slide', 'zoom'.") }
assert runs[3].any { it.contains('storygen.background: notes.mp4 is not a media file that can be read: Invalid data found when processing input. Expected a video of at least 2 s, such as MP4, MOV, Matroska or WebM.') }

true
