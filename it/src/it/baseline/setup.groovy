import groovy.json.JsonOutput
import java.nio.file.Files
import java.security.MessageDigest

// Stories of FixtureGenerator.
for (def story in ['broken/low-bitrate', 'broken/no-video', 'good/lighthouse']) {
    for (File file in new File(basedir, '../../stories/' + story).listFiles()) {
        File copy = new File(basedir, 'target/storygen/' + new File(story).name + '/' + file.name)
        copy.parentFile.mkdirs()
        Files.copy(file.toPath(), copy.toPath())
    }
}

// Baselines that another day or another folder left.
def content = { String story, String name ->
    File file = new File(basedir, 'target/storygen/' + story + '/' + name)
    MessageDigest.getInstance('SHA-256').digest(file.bytes).encodeHex().toString() + ' ' + file.length()
}
def bitrate = { double value, String story = 'low-bitrate', String sound = 'ab 1' ->
    [story: story, check: 'audio-bitrate', date: '2026-01-01',
     measured: [[name: 'audio bitrate', value: value, unit: 'kbit/s', limit: 'minimum']], content: [voiceover: sound]]
}
def noVideo = { String story = 'no-video', Map others = [:] ->
    [story: story, check: 'video-size', date: '2026-01-01', content: others + [video: 'missing']]
}
def write = { String name, List accepted ->
    new File(basedir, name).text = JsonOutput.toJson([schemaVersion: 1, accepted: accepted])
}
write('worse.json', [bitrate(28), noVideo()])
write('new.json', [noVideo()])
write('expired.json', [bitrate(24) + [reason: 'recorded in 2019', expires: '2026-01-31'], noVideo()])
def others = [voiceover: 'voiceover.mp3', script: 'script.txt', subtitles: 'subtitles.srt', words: 'words.json']
    .findAll { new File(basedir, 'target/storygen/no-video/' + it.value).exists() }
    .collectEntries { label, name -> [label, content('no-video', name)] }
write('renamed.json', [
    bitrate(24, 'murmur', content('low-bitrate', 'voiceover.mp3')), noVideo('silent-film', others),
    bitrate(30, 'lighthouse')])
return true
