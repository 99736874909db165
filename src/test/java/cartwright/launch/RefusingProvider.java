package cartwright.launch;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Makes no channel to anywhere: named by a system property, it is asked for each socket channel of the process. */
public final class RefusingProvider extends SelectorProvider {

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw NoSockets.refuse("datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw NoSockets.refuse("datagram channel");
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw NoSockets.refuse("pipe");
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw NoSockets.refuse("selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw NoSockets.refuse("server socket channel");
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw NoSockets.refuse("socket channel");
    }
}
