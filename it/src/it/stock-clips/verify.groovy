import static com.github.tomakehurst.wiremock.client.WireMock.*
import dev.storygen.it.StubServices
import groovy.json.JsonSlurper
import java.awt.Color

def services = context.get('services')
def server = services.server()
List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
def metrics = { String name -> new JsonSlurper().parse(new File(basedir, name)) }
File story = new File(basedir, 'target/storygen/spare-key')
assert runs.size() == 3

// A wrong key is final: one search, no retry, and a message with the fix.
String denied = runs[0].find { it.startsWith('[ERROR] spare-key failed at images (pexels): ') }
assert denied.contains(' answered 401: ') && denied.contains('environment variable PEXELS_OLD_KEY')
assert runs[0].every { !it.contains('; retry in ') && !it.contains('px-it-') }
server.verify(1, getRequestedFor(anyUrl()).withHeader('Authorization', equalTo('px-it-00expired')))
assert metrics('denied.json').operations.find { it.operation == 'illustration' }.with { !success && attempts == 1 }

// A photo is searched for each of the two scenes, and the key goes to the library only.
server.verify(2, getRequestedFor(urlPathEqualTo('/pexels/v1/search')).withHeader('Authorization', equalTo('px-it-2b81d4'))
    .withQueryParam('orientation', equalTo('portrait')))
server.verify(2, getRequestedFor(urlPathMatching('/photos/.*')).withoutHeader('Authorization'))
assert metrics('first.json').used.images == 2
assert new File(story, 'credits.txt').readLines() == [
    'image-1.jpg: Photo by Ada neighbor on Pexels, https://www.pexels.com/photo/neighbor',
    'image-2.jpg: Photo by Ada followed on Pexels, https://www.pexels.com/photo/followed',
]
assert story.list().toList().containsAll(['image-1.jpg', 'image-2.jpg', 'video.mp4'])

// The second build asks for nothing: the requests are those of above.
assert runs[2].any { it ==~ /\[INFO\] spare-key is made: .* \(all \d stages cached\)\./ }
assert metrics('second.json').used == [:] && metrics('second.json').breakers == []
assert services.calls(StubServices.SPEECH) == 1
assert runs.drop(1).every { run -> run.every { !it.contains('ERROR') && !it.contains('px-it-') } }
services.close()
true
