import static com.github.tomakehurst.wiremock.client.WireMock.*
import dev.storygen.it.StubServices
import groovy.json.JsonSlurper
import org.bytedeco.javacv.FFmpegFrameGrabber
import org.bytedeco.javacv.Java2DFrameConverter

def services = context.get('services')
def server = services.server()
List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
def metrics = { String name -> new JsonSlurper().parse(new File(basedir, name)) }
File story = new File(basedir, 'target/storygen/spare-key')
assert runs.size() == 4

// A wrong key is final: one search, no retry, and a message with the fix.
String denied = runs[0].find { it.startsWith('[ERROR] spare-key failed at images (pexels): ') }
assert denied.contains(' answered 401: ') && denied.contains('environment variable PEXELS_OLD_KEY')
assert runs[0].every { !it.contains('; retry in ') && !it.contains('px-it-') }
server.verify(1, getRequestedFor(anyUrl()).withHeader('Authorization', equalTo('px-it-00expired')))
assert metrics('denied.json').operations.find { it.operation == 'illustration' }.with { !success && attempts == 1 }

// A photo is searched for each of the two scenes, and the key goes to the library only.
// The videos of the last build are searched for as well.
server.verify(4, getRequestedFor(urlPathEqualTo('/pexels/v1/search')).withHeader('Authorization', equalTo('px-it-2b81d4'))
    .withQueryParam('orientation', equalTo('portrait')))
server.verify(2, getRequestedFor(urlPathMatching('/photos/.*')).withoutHeader('Authorization'))
server.verify(2, getRequestedFor(urlPathMatching('/videos/.*')).withoutHeader('Authorization'))
assert metrics('first.json').used.images == 2
assert new File(story, 'credits.txt').readLines() == [
    'image-1.mp4: Video by Bo neighbor on Pexels, https://www.pexels.com/video/neighbor',
    'image-2.mp4: Video by Bo followed on Pexels, https://www.pexels.com/video/followed',
]
assert story.list().toList().containsAll(['image-1.mp4', 'image-2.mp4', 'video.mp4'])
assert !story.list().any { it.endsWith('.jpg') }

// The first scene has the dark clip, the last one the bright one, and their stripes move.
FFmpegFrameGrabber video = new FFmpegFrameGrabber(new File(story, 'video.mp4'))
video.start()
Java2DFrameConverter converter = new Java2DFrameConverter()
List<Integer> greys = []
for (def frame = video.grabImage(); frame != null; frame = video.grabImage()) {
    def image = converter.getBufferedImage(frame)
    greys << (image.getRGB(2, image.height - 10) >> 8 & 0xff)
}
video.stop()
assert greys.take(20).every { it < 115 } && greys.takeRight(20).every { it > 140 }
assert greys.take(20).toSet().size() > 1 && greys.takeRight(20).toSet().size() > 1
assert metrics('videos.json').used.images == 2 && metrics('videos.json').operations.find { it.stage == 'voice' }.metrics.cached

// The second build asks for nothing: the requests are those of above.
assert runs[2].any { it ==~ /\[INFO\] spare-key is made: .* \(all \d stages cached\)\./ }
assert metrics('second.json').used == [:] && metrics('second.json').breakers == []
assert services.calls(StubServices.SPEECH) == 1
assert runs.drop(1).every { run -> run.every { !it.contains('ERROR') && !it.contains('px-it-') } }
services.close()
true
