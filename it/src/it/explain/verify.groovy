List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
assert runs.size() == 3

assert runs[0].contains('[INFO] loudness')
assert runs[0].contains('[INFO] ========')
assert runs[0].contains('[INFO]   minimum       loudness               minimum -31 LUFS')
assert runs[0].contains('[INFO]     mvn storygen:verify -Dstorygen.loudness.minimum=-16')
assert runs[0].any { it.matches(/\[INFO]   minimum       broadcast  minimum -24 LUFS  EBU R 128 .*/) }

assert runs[1].any { it.contains("Unknown check 'loudnes' in storygen.check. Did you mean 'loudness'? There are: ") }
assert runs[2].any { it.contains('storygen.check is not set, but expected the name of a check, as -Dstorygen.check=loudness. There are: ') }
