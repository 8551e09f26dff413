import static com.github.tomakehurst.wiremock.client.WireMock.*
import dev.storygen.it.ClipFixture
import dev.storygen.it.StubServices
import java.awt.Color
import java.awt.image.BufferedImage
import javax.imageio.ImageIO

StubServices services = StubServices.start()
def server = services.server()

// The transcription hears the script.
services.hear(new File(basedir, 'src/main/storygen/spare-key.md').text.split('---\n')[2].trim())

// A search finds one photo and one video, whose authors and addresses have its first word.
def search = { get(urlPathEqualTo('/pexels/v1/search')) }
server.stubFor(search().willReturn(aResponse().withStatus(401).withBody('{"error": "Unauthorized"}')))
server.stubFor(search().withHeader('Authorization', equalTo('px-it-2b81d4')).willReturn(okJson('{"photos": []}')))
[neighbor: Color.RED, followed: Color.BLUE].each { word, colour ->
    server.stubFor(search().withHeader('Authorization', equalTo('px-it-2b81d4')).withQueryParam('query', containing(word))
        .willReturn(okJson("""{"photos": [{"photographer": "Ada $word", "url": "https://www.pexels.com/photo/$word",
            "src": {"original": "${services.url()}/photos/${word}.jpeg"}}],
            "videos": [{"user": {"name": "Bo $word"}, "url": "https://www.pexels.com/video/$word", "duration": 8,
            "video_files": [{"file_type": "video/mp4", "width": 1080, "height": 1920, "link": "${services.url()}/videos/${word}.mp4"}]}]}""")))
    BufferedImage photo = new BufferedImage(320, 480, BufferedImage.TYPE_INT_RGB)
    photo.createGraphics().with { color = colour; fillRect(0, 0, 320, 480); dispose() }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream()
    assert ImageIO.write(photo, 'jpeg', jpeg)
    server.stubFor(get("/photos/${word}.jpeg".toString())
        .willReturn(aResponse().withHeader('Content-Type', 'image/jpeg').withBody(jpeg.toByteArray())))
    File clip = new File(basedir, "${word}.mp4")
    ClipFixture.write(clip.toPath(), 3, colour == Color.RED ? 60 : 160, colour == Color.RED ? 100 : 200)
    server.stubFor(get("/videos/${word}.mp4".toString())
        .willReturn(aResponse().withHeader('Content-Type', 'video/mp4').withBody(clip.bytes)))
}
services.writeProperties(basedir)
context.put('services', services)
true
