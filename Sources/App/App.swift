import ArgumentParser
import ServiceLifecycle
@main struct Xiaobao: ParsableCommand { }
