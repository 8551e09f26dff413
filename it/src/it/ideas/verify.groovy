import dev.storygen.it.MavenBuild
import dev.storygen.it.StubServices

def services = context.get('services')
List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
File briefs = new File(basedir, 'src/main/storygen')
List<String> written = briefs.list().sort()

// The embedded writer: three briefs per run, and existing files are not overwritten.
assert runs[0].count { it ==~ /\[INFO\] src\/main\/storygen\/[a-z0-9-]+\.yaml +\S.* \(potential \d+\)/ } == 3
assert runs[0].contains('[INFO] 3 ideas. Review them, then run mvn storygen:generate.')
assert runs[1].count { it ==~ /\[INFO\] src\/main\/storygen\/[a-z0-9-]+-2\.yaml +\S.* \(potential \d+\)/ } == 3

// A remote model that returns five ideas: the first two are written.
assert runs[2].any { it.contains('the-last-seat-on-the-night-train.yaml') }
assert runs[2].any { it.contains('310 tokens') || it.contains('200 input tokens') }
assert services.calls(StubServices.CHAT) == 1
assert written.size() == 8

String idea = new File(briefs, 'the-last-seat-on-the-night-train.yaml').text
['title: "The Last Seat on the Night Train"', 'narratorGender: "female"', 'tone: ', 'theme: ', 'narratorType: ', 'otherCharacter: ',
 'outcome: ', 'emotionalCore: ', 'powerDynamic: ', 'timeline: ', 'twistType: ', 'characterArc: ', 'voiceStyle: ', 'targetMoral: ',
 'locations:', 'mentionedBrands:', 'goal: ', 'potential:', '  platforms:', '  regions:', '  ageGroups:', '  gender:',
 '  overall: '].each { assert idea.contains(it), it }
assert new File(briefs, written[0]).text.contains('tone: "wry"')

// A proposed brief can be generated, here with another length: a story of 360 words takes a minute.
File proposed = new File(briefs, 'the-last-seat-on-the-night-train.yaml')
assert proposed.text.contains('\nwords: 360\n')
proposed.text = proposed.text.replace('\nwords: 360\n', '\nwords: 60\n')
MavenBuild.Result generated = new MavenBuild(basedir, localRepositoryPath, localRepositoryPath).run('storygen:generate',
    '-Dstorygen.cacheDirectory=target/cache', '-Dstorygen.story=the-last-seat-on-the-night-train',
    '-Dstorygen.video.width=128', '-Dstorygen.video.height=228', '-Dstorygen.video.frameRate=12')
assert generated.exitCode() == 0 : generated.log()
assert generated.log().contains('[INFO] 1 story: 1 made, 0 failed')
assert new File(basedir, 'target/storygen/the-last-seat-on-the-night-train/video.mp4').length() > 10_000
services.close()
