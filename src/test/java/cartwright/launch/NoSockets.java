package cartwright.launch;

import cartwright.adapter.settings.ProgramFolders;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Window;

/** The program in a process in which every way to a socket fails and is written down. */
public final class NoSockets {

    /** Exit code: a socket was asked for. */
    static final int ASKED = 7;

    private static final List<String> ASKED_FOR = new CopyOnWriteArrayList<>();
    private static final int WINDOW_SECONDS = 240;

    private NoSockets() {}

    /** Writes a try down, with who made it. */
    static IOException refuse(String what) {
        IOException refusal = new IOException("no sockets here: " + what);
        ASKED_FOR.add(what + " by " + List.of(refusal.getStackTrace()));
        return refusal;
    }

    /** A proxy selector that is asked has been asked for a connection. */
    private static final class NoProxy extends ProxySelector {
        @Override
        public List<Proxy> select(URI address) {
            throw new IllegalStateException(refuse("connection to " + address));
        }

        @Override
        public void connectFailed(URI address, SocketAddress socket, IOException failure) {
            refuse("connection to " + address);
        }
    }

    /** Runs "provoke" (a tool that sees nothing proves nothing), "commands" or "window" in a folder. */
    @SuppressWarnings("deprecation") // the only hook that sees every plain socket
    public static void main(String[] arguments) throws Exception {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException(refuse("socket"));
        });
        ServerSocket.setSocketFactory(() -> {
            throw new IllegalStateException(refuse("server socket"));
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new IllegalStateException(refuse("datagram socket"));
        });
        ProxySelector.setDefault(new NoProxy());
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "provoke" -> provoke();
            case "commands" -> commands(folder);
            default -> window();
        }
        finish();
    }

    private static void finish() throws IOException {
        Files.write(Path.of(System.getProperty("asked")), ASKED_FOR);
        Runtime.getRuntime().halt(ASKED_FOR.isEmpty() ? 0 : ASKED);
    }

    private interface Try {
        void run() throws Exception;
    }

    private static void provoke() throws Exception {
        List<Try> tries = List.of(
                () -> new Socket("127.0.0.1", 9).close(),
                () -> new ServerSocket(0).close(),
                () -> new DatagramSocket().close(),
                () -> SocketChannel.open().close(),
                () -> new URL("http://127.0.0.1:9/").openStream().close());
        for (Try one : tries) {
            try {
                one.run();
                throw new AssertionError("a socket was opened");
            } catch (IOException | IllegalStateException | Error refused) {
                if (refused instanceof AssertionError) {
                    throw refused;
                }
            }
        }
    }

    private static void commands(Path folder) throws Exception {
        StringBuilder sales = new StringBuilder("order_id,date,product\n");
        for (int order = 0; order < 60; order++) {
            String date = String.format(",2026-01-%02d,", 1 + order % 28);
            sales.append(order).append(date).append("rain jacket\n");
            sales.append(order).append(date).append(order % 2 == 0 ? "wool sock\n" : "tent\n");
            sales.append(order).append(date).append("headlamp\n");
        }
        Path file = Files.writeString(folder.resolve("sales.csv"), sales);
        String project = folder.resolve("shop.cartwright").toString();
        run("import", project, file.toString());
        run("encode", project);
        run("query", project, "wet trails");
        run("mine", project, "--k", "5", "--query", "wet trails", "--nearest", "50");
        run("recommend", project, "--query", "wet trails");
        run("evaluate", project, "--seeds", "1", "--rankers", "popularity", "--out", folder + "/table.csv");
        run("gpu-check", "--names", "10");
    }

    private static void run(String... command) {
        int code = new Wiring(ProgramFolders.ofThisUser()).commandLine().run(command);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    /** Starts the program as its user does and waits until the sample's rules are there and a search works. */
    private static void window() throws Exception {
        Thread program = new Thread(() -> Main.main(new String[0]));
        program.setDaemon(true);
        program.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WINDOW_SECONDS);
        boolean[] ready = new boolean[1];
        while (!ready[0]) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window has no rules after " + WINDOW_SECONDS + " s");
            }
            Thread.sleep(500);
            try {
                Platform.runLater(() -> ready[0] = isReady());
            } catch (IllegalStateException notStarted) {
                continue;
            }
        }
    }

    private static boolean isReady() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (scene.lookup("#ruleTable") instanceof TableView<?> table
                    && !table.getItems().isEmpty()
                    && scene.lookup("#device") instanceof Labeled device
                    && device.getText().contains("CPU")) {
                return true;
            }
        }
        return false;
    }
}
