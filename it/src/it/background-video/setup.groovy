import dev.storygen.it.ClipFixture

ClipFixture.write(new File(basedir, 'clips/waves.mp4').toPath(), 3, 60, 120)
ClipFixture.write(new File(basedir, 'other/waves.mp4').toPath(), 3, 150, 200)
new File(basedir, 'notes.mp4').text = 'no video\n' * 100

true
