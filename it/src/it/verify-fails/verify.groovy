import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

// The encoded size of a fixture may change with the version of the encoder.
List<String> log = new File(basedir, 'build.log').text.replaceAll(/is \d+ bytes, but/, 'is N bytes, but').readLines()

List<String> failures = [
    "subtitles.srt of few-cues: share of the voiced time under a cue is 0.166 (0.8 s of 4.81 s voiced), but expected minimum is 0.8; longest speech without a cue is 4.01 s (between 0.6 s and 5.4 s), but expected maximum is 3 s. Make the subtitles again from this voiceover or set <checks><subtitle-coverage>.",
    "video.mp4 of long-video: difference from the voiceover's duration is 2 s (8 s against 6 s), but expected maximum is 0.5 s. Render the video again from this voiceover or set <checks><video-duration>.",
    "voiceover.mp3 of low-bitrate: audio bitrate is 24.3 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.",
    "video.mp4 of mute-video: audio stream count is 0, but expected minimum is 1. Render the video again with picture and sound or set <checks><video-streams>.",
    "voiceover.mp3 of no-sound is not a media file that can be read: Invalid data found when processing input. Make the file again or replace it.",
    "video of no-video is missing: looked in its folder for video.mp4, the only *.{mp4,mov,mkv,webm,m4v,avi,wmv,mpg,mpeg,ts,m2ts,mts,ogv,3gp,flv}. Make it, name it in <artefacts><video> or take it out of <require>.",
    "script.txt of short-script: script length is 38 characters, but expected minimum is 200 characters. Write more or set <checks><script-length>.",
    "voiceover.mp3 of short-voiceover: audio duration is 2 s, but expected minimum is 5 s. Compare the voiceover with its script or set <checks><audio-duration>.",
    "video.mp4 of tiny-video: video size is N bytes, but expected minimum is 102400 bytes. Render the video again or set <checks><video-size>.",
    "voiceover.mp3 of tiny-voiceover: audio bandwidth is 3125 Hz (sample rate 16000 Hz), but expected minimum is 5000 Hz. Make the voiceover with a better voice or set <checks><audio-bandwidth>.",
    "voiceover.mp3 of tiny-voiceover: audio bitrate is 8.11 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.",
    "voiceover.mp3 of tiny-voiceover: audio size is N bytes, but expected minimum is 10240 bytes. Make the voiceover again or set <checks><audio-size>.",
]
CheckTotals totals = CheckTotals.of(log)
assert totals.are('ERROR', 10, totals.violated(), 0, 2)
int sums = totals.line()
assert log.subList(sums + 1, sums + 13) == failures.collect { '[ERROR] ' + it }
assert log.subList(sums + 13, sums + 16) == [
    '[INFO] Stories: ' + new File(basedir, '../../stories/broken').canonicalPath,
    '[INFO] Metrics: target/metrics.json',
    '[INFO] Report:  target/storygen-reports/index.html',
]

// The first ten again in the message of the exception, at the end of the log.
int end = log.findIndexOf { it.startsWith('[ERROR] Failed to execute goal dev.storygen:storygen-maven-plugin:') }
assert log.subList(end + 1, end + 11) == failures.take(10).collect { '[ERROR] ' + it }
assert log[end + 11] == '[ERROR] ... and 2 more'
assert log.any { it.endsWith('/MAVEN/MojoFailureException') }

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
def violated = metrics.checks.findAll { it.status == 'violated' }
assert violated.size() == totals.violated()
assert metrics.checks.size() == totals.checks()
assert violated*.check.containsAll(['audio-bitrate', 'audio-duration', 'audio-size', 'script-length',
    'subtitle-coverage', 'video-duration', 'video-size', 'video-streams'])

def suite = new XmlSlurper().parse(new File(basedir, 'target/storygen-reports/TEST-tiny-voiceover.xml'))
assert suite.@tests == totals.perStory().toString() && suite.@failures == '3' && suite.@errors == '0'
def failure = suite.testcase.find { it.@name == 'audio-bitrate' }.failure
assert failure.@message == failures[10]
assert failure.@type == 'error'
