// Without git the goal says so, which a unit test holds.
try {
    return ['git', '--version'].execute().waitFor() == 0
} catch (IOException e) {
    println 'changed-since is skipped: git is not on the PATH.'
    return false
}
