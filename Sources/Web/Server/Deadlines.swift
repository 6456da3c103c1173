import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request does not come to its end, however busily it is sent, or whose
/// answer nobody takes.
///
/// The library closes those that are silent.
final class Deadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let receiving: TimeAmount
    private let sending: TimeAmount
    private var asked: Scheduled<Void>?
    private var taken: Scheduled<Void>?

    init(_ limits: ServerLimits) {
        // A body that is not there in its own time was refused before this closes the line.
        receiving = .seconds(Int64(limits.bodySeconds + limits.idleSeconds))
        sending = .seconds(Int64(limits.idleSeconds))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: asked = closing(context, in: receiving, unless: asked)
        case .body: break
        case .end: asked = stopped(asked)
        }
        context.fireChannelRead(data)
    }

    /// What is written waits here once the other end has taken nothing for a while.
    func channelWritabilityChanged(context: ChannelHandlerContext) {
        taken =
            context.channel.isWritable
            ? stopped(taken) : closing(context, in: sending, unless: taken)
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        asked = stopped(asked)
        taken = stopped(taken)
    }

    private func closing(
        _ context: ChannelHandlerContext,
        in time: TimeAmount,
        unless known: Scheduled<Void>?
    ) -> Scheduled<Void> {
        known
            ?? context.eventLoop.assumeIsolated().scheduleTask(in: time) {
                context.close(promise: nil)
            }
    }

    private func stopped(_ known: Scheduled<Void>?) -> Scheduled<Void>? {
        known?.cancel()
        return nil
    }
}

@available(*, unavailable)
extension Deadlines: Sendable {}
