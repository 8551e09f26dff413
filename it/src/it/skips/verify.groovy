String log = new File(basedir, 'build.log').text

assert log.contains('storygen:generate is skipped (storygen.skip).')
assert log.contains('storygen:verify is skipped (storygen.skip).')
assert !new File(basedir, 'target').exists()
