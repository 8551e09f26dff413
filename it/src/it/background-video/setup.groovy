import dev.storygen.it.MediaFixtures
import java.nio.ShortBuffer

// Stripes of two greys across the whole picture, which move; other greys in the other clip.
def stripes = { int dark, int light ->
    { byte[] pixels, double seconds ->
        int stride = pixels.length.intdiv(640)
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((i.intdiv(stride).intdiv(20) + (int) (seconds * 5)) % 2 == 0 ? dark : light)
        }
    }
}
new File(basedir, 'clips').mkdirs()
new File(basedir, 'other').mkdirs()
MediaFixtures.mp4(new File(basedir, 'clips/waves.mp4').toPath(), 3, stripes(60, 120) as MediaFixtures.Painter, ShortBuffer.allocate(0))
MediaFixtures.mp4(new File(basedir, 'other/waves.mp4').toPath(), 3, stripes(150, 200) as MediaFixtures.Painter, ShortBuffer.allocate(0))
new File(basedir, 'notes.mp4').text = 'no video\n' * 100

true
