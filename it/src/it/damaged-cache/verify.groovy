import dev.storygen.it.CheckTotals
import dev.storygen.it.MavenBuild
import groovy.io.FileType

File cache = new File(basedir, 'target/cache')
File story = new File(basedir, 'target/storygen/spare-key')

Closure<List<File>> files = { String kind ->
    List<File> found = []
    new File(cache, 'results/v1/' + kind).eachFileRecurse(FileType.FILES) { found << it }
    found.sort()
}
Closure<Map<String, List<Byte>>> contents = {
    ['script.txt', 'narration.txt', 'voiceover.mp3', 'video.mp4'].collectEntries { [it, new File(story, it).bytes as List] }
}
Closure<Void> flip = { File file ->
    byte[] bytes = file.bytes
    bytes[bytes.length.intdiv(2)] ^= 1
    file.bytes = bytes
}

List<String> log = new File(basedir, 'build.log').readLines()
assert log.contains('[INFO] 1 story: 1 made, 0 failed')
assert log.any { it ==~ /\[INFO] results of video +1 .*/ }
Map<String, List<Byte>> made = contents()
assert files('blobs') && files('results')

MavenBuild maven = new MavenBuild(basedir, localRepositoryPath, localRepositoryPath)
Closure<List<String>> build = { String... arguments ->
    MavenBuild.Result result = maven.run((['-Dstorygen.cacheDirectory=' + cache] + (arguments as List)) as String[])
    assert result.exitCode() == 0 : result.log()
    result.log()
}

// Contents and results: each is said, dropped and made again, and what comes out is right.
for (String kind in ['blobs', 'results']) {
    List<File> damaged = files(kind)
    damaged.each(flip)
    List<String> check = build('storygen:cache', '-Dstorygen.cache.check')
    damaged.each { file -> assert check.any { it.startsWith('[WARNING] ' + file + ' ') } }

    story.deleteDir()
    List<String> rerun = build('storygen:generate', 'storygen:verify')
    assert rerun.any { it.contains('The cache was damaged: ') && it.endsWith(' It is made again.') }
    assert rerun.contains('[INFO] 1 story: 1 made, 0 failed')
    assert CheckTotals.of(rerun).allPassed(1)
    assert contents() == made

    assert build('storygen:cache', '-Dstorygen.cache.check').any { it.startsWith('[INFO] Read ') && it.endsWith(': all are as they were stored.') }
    story.deleteDir()
    assert build('storygen:generate').every { !it.contains('The cache was damaged') }
    assert contents() == made
}

assert build('storygen:cache', '-Dstorygen.cache.clear').any { it ==~ /\[INFO] Deleted \d+ files, .*\./ }
assert !files('blobs') && !files('results')
