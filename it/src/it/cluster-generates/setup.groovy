assert new File(basedir, 'target/event-log').mkdirs()
true
