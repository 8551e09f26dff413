import dev.storygen.it.CheckTotals
import dev.storygen.it.MavenBuild

List<String> log = new File(basedir, 'build.log').readLines()
assert log.any { it ==~ /\[INFO] verify, baseline: \d+ jars, \d+\.\d MB/ }
assert log.any { it ==~ /\[INFO] generate, with storygen-spark: \d+ jars, \d+\.\d MB/ }
assert log.any { it ==~ /\[INFO] verify with transcript-match, with storygen-spark: \d+ jars, \d+\.\d MB/ }
assert log.contains('[INFO] These goals work with mvn -o now.')

// A machine with nothing, and a server that has what the local repository of these builds has.
File fresh = new File(basedir, 'target/fresh repository')
MavenBuild maven = new MavenBuild(basedir, fresh, localRepositoryPath)
String cache = '-Dstorygen.cacheDirectory=target/cache'

// Brings the plugin alone.
MavenBuild.Result plugin = maven.run('storygen:cache', cache)
assert plugin.log().any { it.startsWith('[INFO] Nothing is kept: there is no folder ') }

MavenBuild.Result before = maven.run('-o', 'storygen:generate', cache)
assert before.exitCode() != 0
assert before.log().any { it.contains('storygen:generate needs ') && it.endsWith(' the local repository does not have, and Maven is offline (-o):') }
assert before.log().any { it.contains('dev.storygen:storygen-ffmpeg:') }
// The emoji of the brief's title needs fonts.
assert before.log().any { it.contains('dev.storygen:storygen-text:') }
assert before.log().any { it.startsWith('Run mvn storygen:resolve once without -o, with the same properties. ') ||
    it.startsWith('[ERROR] Run mvn storygen:resolve once without -o, with the same properties. ') }

MavenBuild.Result doctor = maven.run('-o', 'storygen:doctor', cache)
assert doctor.exitCode() == 0
assert doctor.log().any { it.startsWith('[WARNING] offline ') && it.contains('mvn -o does not work: storygen:generate needs ') }
assert doctor.log().any { it.contains('Providers, natives and briefs were not looked at.') }

MavenBuild.Result resolve = maven.run('storygen:resolve')
assert resolve.exitCode() == 0
assert resolve.log().contains('[INFO] These goals work with mvn -o now.')

MavenBuild.Result after = maven.run('-o', 'storygen:generate', 'storygen:verify', 'storygen:doctor', cache)
assert after.exitCode() == 0
assert after.log().contains('[INFO] 1 story: 1 made, 0 failed')
assert CheckTotals.of(after.log()).allPassed(1)
assert after.log().any { it ==~ /\[INFO] offline +mvn -o works: generate and verify need no download/ }

fresh.deleteDir()
