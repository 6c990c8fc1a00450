"""Times the start of the server and reads its memory. See benches/serve."""
import re, socket, statistics, subprocess, sys, time, urllib.request

PAGES = ["/fr", "/fr/demonstration", "/fr/demonstration/acts", "/fr/saint-etienne-metropole/acts/2023.00168",
         "/fr/saint-etienne-metropole/sittings/2023-03-29/bureau", "/en/rules"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def memory(process):
    status = open(f"/proc/{process.pid}/status", encoding="ascii").read()
    return {name: int(re.search(rf"{name}:\s+(\d+)", status).group(1)) // 1024 for name in ("VmRSS", "VmHWM")}


def start(program, home):
    port = free_port()
    began = time.monotonic()
    process = subprocess.Popen([program, "--home", home, "serve", "--listen", f"127.0.0.1:{port}"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://localhost:{port}"
    while True:
        try:
            with urllib.request.urlopen(address + "/fr/demonstration", timeout=5) as answer:
                answer.read()
                return process, address, (time.monotonic() - began) * 1000
        except OSError:
            time.sleep(0.002)


def main():
    program, home, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    times = []
    for _ in range(rounds):
        process, _, took = start(program, home)
        times.append(took)
        process.terminate()
        process.wait()
    process, address, _ = start(program, home)
    time.sleep(1)
    at_rest = memory(process)
    paged = {page: [] for page in PAGES}
    for _ in range(20):
        for page in PAGES:
            began = time.monotonic()
            urllib.request.urlopen(address + page).read()
            paged[page].append((time.monotonic() - began) * 1000)
    time.sleep(1)
    after = memory(process)
    process.terminate()
    process.wait()
    print(f"start to first page: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms of {rounds}")
    print(f"memory at rest: {at_rest['VmRSS']} MB; after {20 * len(PAGES)} pages: {after['VmRSS']} MB, highest {after['VmHWM']} MB")
    for page, found in paged.items():
        print(f"{page:60} median {statistics.median(found):5.1f} ms")


main()
