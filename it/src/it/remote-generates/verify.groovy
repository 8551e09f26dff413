import dev.storygen.it.CheckTotals
import dev.storygen.it.StubServices
import groovy.json.JsonSlurper
import static com.github.tomakehurst.wiremock.client.WireMock.*

def services = context.get('services')
List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
File story = new File(basedir, 'target/storygen/spare-key')

assert runs.size() == 2
runs.each { run ->
    assert run.contains('[INFO] 1 story: 1 made, 0 failed')
    assert CheckTotals.of(run).allPassed(1)
    assert run.every { !it.contains('WARN') && !it.contains('ERROR') }
}
assert runs[0].any { it ==~ /\[INFO\] Used: \d+ seconds of audio, \d+ characters, 2 images, 400 input tokens, 220 output tokens/ }

assert story.list().sort() == ['image-1.png', 'image-2.png', 'manifest.json', 'narration.txt', 'script.txt', 'subtitles.ass', 'subtitles.srt', 'subtitles.vtt',
    'thumbnail.png', 'video.mp4', 'voiceover.mp3', 'words.json']
assert new File(story, 'script.txt').text.startsWith('My neighbor Dolores kept her spare key under the fern')
assert new JsonSlurper().parse(new File(story, 'words.json')).words.every { it.measured }

def server = services.server()
server.verify(4, postRequestedFor(urlEqualTo(StubServices.CHAT)).withHeader('Authorization', equalTo('Bearer sk-it-7d0b3c'))
    .withRequestBody(matchingJsonPath('$.model', equalTo('gpt-4o-mini'))))
server.verify(2, postRequestedFor(urlEqualTo(StubServices.CHAT)).withRequestBody(containing('my neighbor Dolores')))
server.verify(1, postRequestedFor(urlEqualTo(StubServices.SPEECH)).withHeader('Authorization', equalTo('Bearer sk-it-7d0b3c')))
server.verify(1, postRequestedFor(urlPathMatching(StubServices.ELEVENLABS)).withHeader('xi-api-key', equalTo('el-it-51fa9e')))
server.verify(2, postRequestedFor(urlEqualTo(StubServices.TRANSCRIPTION)))
server.verify(4, postRequestedFor(urlEqualTo(StubServices.IMAGES)))

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
// Images are generated beside the voice: which ends first is not known.
assert metrics.operations*.provider.countBy { it } == [openai: 5, elevenlabs: 2, ffmpeg: 2]
assert metrics.breakers*.service*.replaceAll(/.*\//, '').sort() == ['chat', 'images', 'speech', 'transcription']
assert metrics.breakers.every { it.state == 'closed' && it.failures == 0 }
services.close()
