import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

// The encoded size of a fixture may change with the version of the encoder.
List<String> log = new File(basedir, 'build.log').text.replaceAll(/is \d+ bytes, but/, 'is N bytes, but').readLines()

List<String> failures = [
    "subtitles.srt of few-cues: share of the voiced time under a cue is 0.071 (0.8 s of 11.2 s voiced), but expected minimum is 0.8; longest speech without a cue is 10.4 s (between 0.6 s and 13.4 s), but expected maximum is 3 s. Make the subtitles again from this voiceover or set <checks><subtitle-coverage>.",
    "subtitles.srt of few-cues: word error rate of the captions is 0.96 (48 errors in 50 words, 3 in the captions), but expected maximum is 0.2. Make the subtitles again from this script or set <checks><subtitle-match>.",
    "video.mp4 of frozen-video: longest time without a change is 14 s (0 s to 14 s), but expected maximum is 10 s. Render the video again or set <checks><freeze>.",
    "video.mp4 of long-video: difference from the voiceover's duration is 2 s (16 s against 14 s), but expected maximum is 0.5 s. Render the video again from this voiceover or set <checks><video-duration>.",
    "voiceover.mp3 of low-bitrate: audio bitrate is 24.1 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.",
    "video.mp4 of mute-video has no audio stream (found: video h264). Make the file again or replace it.",
    "video.mp4 of mute-video: audio stream count is 0, but expected minimum is 1. Render the video again with picture and sound or set <checks><video-streams>.",
    "voiceover.mp3 of no-sound is not a media file that can be read: Invalid data found when processing input. Make the file again or replace it.",
    "video of no-video is missing: looked in its folder for video.mp4, the only *.{mp4,mov,mkv,webm,m4v,avi,wmv,mpg,mpeg,ts,m2ts,mts,ogv,3gp,flv}. Make it, name it in <artefacts><video> or take it out of <require>.",
    "script.txt of short-script: script length is 171 characters, but expected minimum is 200 characters. Write more or set <checks><script-length>.",
    "voiceover.mp3 of short-voiceover: audio duration is 4 s, but expected minimum is 5 s; deviation from the expected duration is 5.27 % (4 s against 3.8 s by subtitles.srt), but expected maximum is 5 %. Compare the voiceover with its script or set <checks><audio-duration>.",
    "voiceover.mp3 of short-voiceover: words per voiced second is 15.5 (3.2 s voiced, where the script takes about 12.6 s: 26 %), but expected maximum is 5.5; letters per voiced second is 56.7 (3.2 s voiced, where the script takes about 12.6 s: 26 %), but expected maximum is 20. Listen whether the voice says the script, voice it again, or set <checks><speech-rate>.",
    "subtitles.srt of short-voiceover: word error rate of the captions is 0.7 (35 errors in 50 words, 15 in the captions), but expected maximum is 0.2. Make the subtitles again from this script or set <checks><subtitle-match>.",
    "voiceover.mp3 of tiny-voiceover: audio bandwidth is 3125 Hz (sample rate 16000 Hz), but expected minimum is 5000 Hz. Make the voiceover with a better voice or set <checks><audio-bandwidth>.",
    "voiceover.mp3 of tiny-voiceover: audio bitrate is 8.04 kbit/s, but expected minimum is 32 kbit/s. Raise <voice><bitrate> or set <checks><audio-bitrate>.",
]
CheckTotals totals = CheckTotals.of(log)
assert totals.are('ERROR', 10, totals.violated(), totals.unmeasured(), 0)
// Some files are the same as those of another story.
log.removeAll { it.startsWith('[INFO] Media that was measured before: ') }
int sums = totals.line()
int all = sums + 1 + failures.size()
assert log.subList(sums + 1, all) == failures.collect { '[ERROR] ' + it }
assert log.subList(all, all + 3) == [
    '[INFO] Stories: ' + new File(basedir, '../../stories/broken').canonicalPath,
    '[INFO] Metrics: target/metrics.json',
    '[INFO] Report:  target/storygen-reports/index.html',
]

// The first ten again in the message of the exception, at the end of the log.
int end = log.findIndexOf { it.startsWith('[ERROR] Failed to execute goal dev.storygen:storygen-maven-plugin:') }
assert log.subList(end + 1, end + 11) == failures.take(10).collect { '[ERROR] ' + it }
assert log[end + 11] == "[ERROR] ... and ${failures.size() - 10} more"
assert log.any { it.endsWith('/MAVEN/MojoFailureException') }

def metrics = new JsonSlurper().parse(new File(basedir, 'target/metrics.json'))
// A file that is missing or no media concerns all checks of it: the first reports it.
assert metrics.checks.findAll { it.status == 'unmeasured' }.every { it.reportedBy != null }
def violated = metrics.checks.findAll { it.status == 'violated' }
assert violated.size() == totals.violated()
assert metrics.checks.size() == totals.checks()
assert violated*.check.containsAll(['audio-bitrate', 'audio-duration', 'script-length', 'subtitle-coverage', 'video-duration',
    'video-streams'])

def suite = new XmlSlurper().parse(new File(basedir, 'target/storygen-reports/TEST-tiny-voiceover.xml'))
assert suite.@tests == metrics.checks.count { it.story == 'tiny-voiceover' }.toString() && suite.@failures == '2' && suite.@errors == '0'
def failure = suite.testcase.find { it.@name == 'audio-bitrate' }.failure
assert failure.@message == failures[14]
assert failure.@type == 'error'
