import Dispatch
import Foundation
import Fuzzing
import Synchronization

// libFuzzer, which comes with the compiler, calls these two and has a `main` of its own.

private let trial: FolderTrial = {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "walkbook-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
  try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return FolderTrial(folder: folder)
}()

/// Reads one input as a data folder.
@_cdecl("LLVMFuzzerTestOneInput")
package func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))
  let waiting = Waiting(input: input)
  Task.detached {
    let found = await trial.complaint(waiting.input)
    waiting.complaint.withLock { $0 = found }
    waiting.done.signal()
  }
  waiting.done.wait()
  if let found = waiting.complaint.withLock({ $0 }) { preconditionFailure(found) }
  return 0
}

/// One input under way.
private final class Waiting: Sendable {
  let input: [UInt8]
  let complaint = Mutex<String?>(nil)
  let done = DispatchSemaphore(value: 0)

  init(input: [UInt8]) { self.input = input }
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int) -> Int

/// Half of the changes are libFuzzer's own, which knows what code an input reached; the others
/// know what a table is.
@_cdecl("LLVMFuzzerCustomMutator")
package func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int, _ seed: CUnsignedInt
) -> Int {
  guard seed % 2 == 0 else { return unsafe mutateBytes(data, size, most) }
  var mutation = Mutation(seed: UInt64(seed))
  let input = unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))
  let changed = mutation.apply(to: input).prefix(most)
  for (place, byte) in changed.enumerated() { unsafe data[place] = byte }
  return changed.count
}
