internal import GRDB
internal import NIOPosix
internal import Crypto
