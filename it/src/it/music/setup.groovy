import javax.sound.sampled.AudioFileFormat
import javax.sound.sampled.AudioFormat
import javax.sound.sampled.AudioInputStream
import javax.sound.sampled.AudioSystem

// Music of 3 s, which is looped: two tones.
int rate = 22050
byte[] samples = new byte[2 * 3 * rate]
for (int i = 0; i < samples.length / 2; i++) {
    short sample = (short) (6000 * (Math.sin(2 * Math.PI * 220 * i / rate) + Math.sin(2 * Math.PI * 330 * i / rate)) / 2)
    samples[2 * i] = (byte) sample
    samples[2 * i + 1] = (byte) (sample >> 8)
}
File file = new File(basedir, 'tunes/sad/rain.wav')
file.parentFile.mkdirs()
AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(samples), new AudioFormat(rate, 16, 1, true, false), samples.length.intdiv(2))
AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file)

true
