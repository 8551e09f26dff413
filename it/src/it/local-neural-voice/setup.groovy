import dev.storygen.piper.TinyVoice
import java.nio.file.Files
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

TinyVoice.write(new File(basedir, 'voices/tiny.onnx').toPath(), 'de', ['anna', 'ben'])

// Another voice as an artefact, with its checksum. The brief names it, too.
File model = TinyVoice.write(new File(basedir, 'published/tiny.onnx').toPath(), 'de', ['anna', 'ben', 'carl']).toFile()
String sha256 = java.security.MessageDigest.getInstance('SHA-256').digest(model.bytes).encodeHex()
new File(basedir, 'published/tiny.onnx.sha256').text = "$sha256  tiny.onnx\n"
File folder = new File(localRepositoryPath, 'org/example/tiny-voice/1')
folder.mkdirs()
new ZipOutputStream(new File(folder, 'tiny-voice-1.jar').newOutputStream()).withCloseable { jar ->
    model.parentFile.listFiles().each {
        jar.putNextEntry(new ZipEntry(it.name))
        Files.copy(it.toPath(), jar)
        jar.closeEntry()
    }
}
new File(folder, 'tiny-voice-1.pom').text = '<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId>' +
    '<artifactId>tiny-voice</artifactId><version>1</version></project>'

true
