import dev.storygen.it.CheckTotals

// A video of each kind of damage; all other files of its story are intact.
List<String> log = new File(basedir, 'build.log').readLines()

List<String> failures = [
    "video.mp4 of black: longest time of black is 6 s (4 s to 10 s), but expected maximum is 3 s; share of black pictures is 42.9 %, but expected maximum is 30 %. Render the video again with its pictures or set <checks><black-frames>.",
    "2 stories (cut, zeroed): video.mp4 of cut: share of the voiceover that is in the video is 0.333 (1 of 3 parts; another sound or none from 0 s), but expected minimum is 0.9; shift of the video's sound is 2 s (at 5 s), but expected maximum is 0.15 s. Render the video again from this voiceover or set <checks><video-audio-match>.",
    "video.mp4 of cut: difference from the voiceover's duration is 5.6 s (8.4 s against 14 s), but expected maximum is 0.5 s. Render the video again from this voiceover or set <checks><video-duration>.",
    "video.mp4 of cut is truncated: its mdat box ends 359,378 bytes past the end of the file. Make the file again or replace it.",
    "video.mp4 of late-sound: share of the voiceover that is in the video is 0.666 (2 of 3 parts; another sound or none from 10 s), but expected minimum is 0.9; shift of the video's sound is 1 s (at 0 s), but expected maximum is 0.15 s. Render the video again from this voiceover or set <checks><video-audio-match>.",
    "video.mp4 of other-voice: share of the voiceover that is in the video is 0.666 (2 of 3 parts; another sound or none from 10 s), but expected minimum is 0.9; shift of the video's sound is 1.1 s (at 0 s), but expected maximum is 0.15 s. Render the video again from this voiceover or set <checks><video-audio-match>.",
    "video.mp4 of short-sound: end of the sound before the picture's is 13 s (1.02 s against 14 s), but expected maximum is 0.5 s. Render the video again with its whole sound or set <checks><av-length>.",
    "2 stories (short-sound, silent): video.mp4 of short-sound: share of the voiceover that is in the video is 0 (0 of 3 parts; another sound or none from 0 s), but expected minimum is 0.9. Render the video again from this voiceover or set <checks><video-audio-match>.",
    "video.mp4 of silent: loudness of the video is -70 LUFS (mono, silent or softer than the meter's gate), but expected minimum is -31 LUFS. Normalise the sound of the video or set <checks><loudness>.",
    "video.mp4 of silent: silent share of the sound is 100 %, but expected maximum is 95 %. Render the video again with picture and sound or set <checks><video-streams>.",
    "video.mp4 of zeroed: lost pictures is 34 % (of 350, 0 are missing in gaps and 119 damaged; of 350 decoded, 119 are damaged), but expected maximum is 1 %; lost sound is 29.8 % (of 14.0 s, 9.9 s decode; gaps of 0.0 s; 98 of 329 packets are broken), but expected maximum is 1 %. Render or download the video again or set <checks><video-integrity>.",
]
CheckTotals totals = CheckTotals.of(log)
assert totals.are('ERROR', 7, totals.violated(), 0, 0)
int sums = totals.line()
assert log.subList(sums + 1, sums + 1 + failures.size()) == failures.collect { '[ERROR] ' + it }
