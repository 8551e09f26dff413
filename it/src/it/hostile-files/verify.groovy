import dev.storygen.it.CheckTotals
import groovy.json.JsonSlurper

List<String> log = new File(basedir, 'build.log').text.replaceAll(/ends [\d,]+ bytes past/, 'ends N bytes past').readLines()

String fileFix = 'Replace it, name another in <artefacts><video> or take it out of <require>.'
String mediaFix = 'Make the file again or replace it.'
List<String> failures = [
    "video.mp4 of concat is not a media file that can be read: its format is not supported. $mediaFix",
    "video.mp4 of dangling-link is a link to a file that does not exist, but expected a file. $fileFix",
    "video.mp4 of directory is a directory, but expected a file. $fileFix",
    "video.mp4 of empty is empty (0 bytes). $mediaFix",
    "video.mp4 of encrypted cannot be decoded: it is encrypted. $mediaFix",
    "video.mp4 of outside-link is a link to a file outside of its folder, but expected a file. $fileFix",
    "video.mp4 of pipe is a pipe, socket or device, but expected a file. $fileFix",
    "3 stories (playlist, random, zip): video.mp4 of playlist is not a media file that can be read: Invalid data found when processing input. $mediaFix",
    "video.mp4 of truncated is truncated: its mdat box ends N bytes past the end of the file. $mediaFix",
]*.toString()

// Each fault is one violation, and the other check of the file refers to it.
CheckTotals totals = CheckTotals.of(log)
List<String> found = log.subList(totals.line() + 1, totals.line() + 1 + failures.size())*.minus('[ERROR] ')
assert found.sort() == failures.sort()
assert log.any { it.endsWith('/MAVEN/MojoFailureException') }
assert !log.any { it.contains('Exception:') || it.contains('java.') }

def checks = new JsonSlurper().parse(new File(basedir, 'target/metrics.json')).checks
assert checks.every { it.status != 'passed' || it.story == 'truncated' }
checks.findAll { it.status == 'unmeasured' }.each {
    assert it.reportedBy == 'video-integrity'
    assert it.message == "video-streams of ${it.story} could not be measured; video-integrity says why."
}
return true
