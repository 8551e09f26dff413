import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

// WAV, Ogg Opus, FLAC and M4A; WebM, Matroska, MOV and MPEG-TS; ASS, TTML and SBV; no words.json.
List<String> log = new File(basedir, 'build.log').readLines()

// The cues of one story are three seconds late.
List<String> failures = [
    "stray.m4a of stray: deviation from the expected duration is 16.5 % (14 s against 16.8 s by stray.ass), but expected maximum is 5 %. Compare the voiceover with its script or set <checks><audio-duration>.",
    "stray.ass of stray: share of the voiced time under a cue is 0.589 (6.6 s of 11.2 s voiced), but expected minimum is 0.8; delay of the first cue is 3 s (3.2 s against 0.2 s), but expected maximum is 2 s; time of cues after the audio's end is 2.77 s, but expected maximum is 0.5 s. Make the subtitles again from this voiceover or set <checks><subtitle-coverage>.",
    "stray.ass of stray: offset of the captions from the speech is 3 s (late, by the first and the last cue), but expected maximum is 1 s. Shift the cues, make them again from this voiceover or set <checks><subtitle-sync>.",
]
CheckTotals totals = CheckTotals.of(log)
assert totals.are('ERROR', 4, failures.size(), 0, 0)
int sums = totals.line()
assert log.subList(sums + 1, sums + 1 + failures.size()) == failures.collect { '[ERROR] ' + it }

def checks = new JsonSlurper().parse(new File(basedir, 'target/metrics.json')).checks
assert checks.countBy { it.story } == [ballad: totals.perStory(), harbour: totals.perStory(), letter: totals.perStory(), stray: totals.perStory()]
def streams = checks.findAll { it.check == 'video-streams' }.collectEntries { [it.story, it.measurements*.detail.take(2)] }
String vp8 = 'vp8, 360x640, 25 frames/s'
String h264 = 'h264, 360x640, 25 frames/s'
assert streams == [
    ballad: [vp8, 'opus, 48000 Hz, 1 channel'], harbour: [vp8, 'opus, 48000 Hz, 1 channel'],
    letter: [h264, 'aac, 24000 Hz, 1 channel'], stray: [h264, 'aac, 24000 Hz, 1 channel'],
]
