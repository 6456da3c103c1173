import NIOCore
import NIOHTTPTypes

/// Ends a request that does not come to its end, however busily it is sent, and closes a connection
/// whose answer nobody takes.
///
/// Whoever reads the body is thrown `BodyTooSlow`, so that there is time to say so, and the
/// connection is closed a while later. The library closes those that are silent.
final class Deadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let receiving: TimeAmount
    private let idle: TimeAmount
    private var asked: Scheduled<Void>?
    /// For good: nothing that comes after it is read any more.
    private var isTooSlow = false
    private var taken: Scheduled<Void>?

    init(_ limits: ServerLimits) {
        receiving = .seconds(Int64(limits.bodySeconds))
        idle = .seconds(Int64(limits.idleSeconds))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: if asked == nil { asked = ending(context) }
        case .body: break
        case .end: if !isTooSlow { asked = stopped(asked) }
        }
        context.fireChannelRead(data)
    }

    /// What is written waits here once the other end has taken nothing for a while.
    func channelWritabilityChanged(context: ChannelHandlerContext) {
        taken =
            context.channel.isWritable
            ? stopped(taken) : taken ?? closing(context)
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        asked = stopped(asked)
        taken = stopped(taken)
    }

    private func ending(_ context: ChannelHandlerContext) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: receiving) {
            self.isTooSlow = true
            self.asked = self.closing(context)
            context.fireErrorCaught(BodyTooSlow())
        }
    }

    private func closing(_ context: ChannelHandlerContext) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: idle) {
            context.close(promise: nil)
        }
    }

    private func stopped(_ known: Scheduled<Void>?) -> Scheduled<Void>? {
        known?.cancel()
        return nil
    }
}

/// A body was not there in its time.
struct BodyTooSlow: Error {}

@available(*, unavailable)
extension Deadlines: Sendable {}
